//! Turns the typeface of the npm package into TTF, the form in which pictures can be drawn with it.

use std::fs;
use std::path::Path;

/// Where `npm ci` in `frontend/` puts the fonts that the pages use as well.
const FILES: &str = "frontend/node_modules/@fontsource-variable/inter/files";
const FONT: &str = "inter-latin-wght-normal.woff2";

/// Writes `fonts.rs` with the fonts, or with none when the packages are not installed yet.
pub fn write(root: &Path, out: &Path) -> Result<(), String> {
    let source = root.join("..").join(FILES).join(FONT);
    let mut fonts = "";
    // A path that is not there would make every build start here; whoever installs the packages later
    // touches package-lock.json or builds the site, which begins with a clean checkout.
    println!("cargo::rerun-if-changed={}", root.join("../frontend/package.json").display());
    if source.exists() {
        println!("cargo::rerun-if-changed={}", source.display());
        let packed = fs::read(&source).map_err(|error| format!("{}: {error}", source.display()))?;
        let font = wuff::decompress_woff2(&packed)
            .map_err(|error| format!("{} is no woff2 font: {error:?}", source.display()))?;
        let target = out.join("inter.ttf");
        fs::write(&target, font).map_err(|error| format!("{}: {error}", target.display()))?;
        fonts = "include_bytes!(concat!(env!(\"OUT_DIR\"), \"/inter.ttf\"))";
    }
    let code = format!("/// The fonts that pictures are drawn with.\nstatic FONTS: &[&[u8]] = &[{fonts}];\n");
    fs::write(out.join("fonts.rs"), code).map_err(|error| error.to_string())
}
