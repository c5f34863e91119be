// A mail server on loopback that behaves as it is told: `node smtp.mjs MODE [KEY CERTIFICATE]`, both as PEM files.
// It prints its port, then one line of JSON for each mail that it took. It ends when its input does.
import { readFileSync } from "node:fs";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const LATE = 8000;

const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const refuse = (code, words) => Object.assign(new Error(words), { responseCode: code });

async function take(stream, { secure }) {
  const mail = await simpleParser(stream);
  const attachments = mail.attachments.map(({ contentType, filename, size, cid }) => ({
    contentType, filename: filename ?? null, size, cid: cid ?? null,
  }));
  const { messageId, subject, text, html } = mail;
  say({ messageId, subject, text, html, to: mail.to.value[0].address, attachments, isEncrypted: secure });
}

// Whether a line came in.
let isTold = false;

const modes = {
  // Takes everything, encrypted or not.
  accept: {},
  // Wants a name and a password.
  auth: {
    authOptional: false,
    onAuth: ({ username, password }, session, done) =>
      username === "winkel" && password === "ge heim"
        ? done(null, { user: username })
        : done(refuse(535, "wrong password")),
  },
  // Does not know the recipient.
  refuse: { onRcptTo: (address, session, done) => done(refuse(550, "no such mailbox here")) },
  // Does not know the recipient until it is told so by a line on its input.
  mend: { onRcptTo: (address, session, done) => done(isTold ? null : refuse(550, "no such mailbox here")) },
  // Is busy for now.
  busy: { onMailFrom: (address, session, done) => done(refuse(451, "come back later")) },
  // Greets nobody.
  hang: { onConnect: () => {} },
  // Takes the mail, but says so long after the sender has given up.
  late: {
    onData: async (stream, session, done) => {
      await take(stream, session);
      await wait(LATE);
      done();
    },
  },
  // Speaks nothing but TLS from the first byte on.
  wrapped: { secure: true },
  // Does not speak TLS.
  plain: { hideSTARTTLS: true, disabledCommands: ["AUTH", "STARTTLS"] },
};

const [name, key, certificate] = process.argv.slice(2);
const mode = modes[name];
if (!mode) {
  console.error(`Usage: node smtp.mjs ${Object.keys(modes).join("|")} [KEY CERTIFICATE]`);
  process.exit(2);
}
// Without a certificate of its own it shows the one of the package, which nobody vouches for.
const identity = certificate ? { key: readFileSync(key), cert: readFileSync(certificate) } : {};
const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  disableReverseLookup: true,
  logger: false,
  onData: (stream, session, done) => take(stream, session).then(() => done(), done),
  ...identity,
  ...mode,
});
// A client that goes away in the middle is what some modes are about.
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
process.stdin.on("end", () => process.exit(0)).on("data", () => (isTold = true));
