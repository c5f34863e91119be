//! The folder of pictures. It has a bound: every design that was ever shared has pictures, and a disk does not
//! grow. What was looked at longest ago goes first, and is drawn again when somebody asks.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use crate::chance::Chance;
use crate::clock::Clock;

/// The most bytes that the folder holds: some ten thousand pictures.
const BOUND: u64 = 256 << 20;

/// Pictures as files. Its methods block.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    path: PathBuf,
    bound: u64,
    /// The bytes in it, as far as this process knows; counted before the first picture is kept.
    held: Arc<Mutex<Option<u64>>>,
}

/// A file of the folder.
struct Entry {
    used: SystemTime,
    bytes: u64,
    path: PathBuf,
}

impl Folder {
    pub(super) fn new(path: PathBuf) -> Folder {
        Folder { path, bound: BOUND, held: Arc::default() }
    }

    /// The picture of a name if it is there; it counts as used now.
    pub(super) fn read(&self, name: &str) -> Option<Vec<u8>> {
        let mut file = File::open(self.path.join(name)).ok()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok()?;
        // A picture that cannot be marked is shown all the same; at worst it is drawn again one day.
        file.set_modified(now()).ok();
        Some(bytes)
    }

    /// Keeps a picture for the next time and makes room when there are too many; a full disk is no reason not
    /// to show this one.
    pub(super) fn keep(&self, name: &str, bytes: &[u8]) {
        let kept = self.write(name, bytes).and_then(|()| self.count(bytes.len() as u64));
        if let Err(error) = kept {
            tracing::warn!(%error, folder = %self.path.display(), "a picture could not be kept");
        }
    }

    /// Written beside and renamed, so that nobody reads half of it.
    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let file = self.path.join(name);
        let part = file.with_extension(format!("{}.part", Chance::System.reference()));
        fs::create_dir_all(&self.path)?;
        fs::write(&part, bytes)?;
        fs::rename(&part, &file)
    }

    /// Counts a picture that was just kept.
    fn count(&self, bytes: u64) -> io::Result<()> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let now = match *held {
            Some(before) => before + bytes,
            None => entries(&self.path)?.iter().map(|entry| entry.bytes).sum(),
        };
        *held = Some(if now > self.bound { self.make_room()? } else { now });
        Ok(())
    }

    /// Removes what was used longest ago until an eighth is free, so that the next picture need not do it
    /// again; gives the bytes that are left. What a crash left half written goes the same way.
    fn make_room(&self) -> io::Result<u64> {
        let mut entries = entries(&self.path)?;
        entries.sort_by_key(|entry| entry.used);
        let mut left: u64 = entries.iter().map(|entry| entry.bytes).sum();
        for entry in entries {
            if left <= self.bound / 8 * 7 {
                break;
            }
            match fs::remove_file(&entry.path) {
                // Another process on the same folder was faster.
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => left -= entry.bytes,
            }
        }
        Ok(left)
    }
}

/// The time of the machine, as the file system marks what is written.
fn now() -> SystemTime {
    let millis = u64::try_from(Clock::System.now().0).unwrap_or_default();
    SystemTime::UNIX_EPOCH + Duration::from_millis(millis)
}

/// Every file of a folder.
fn entries(folder: &Path) -> io::Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        // One that was removed since is not there to be counted.
        if let Ok(about) = fs::metadata(&path) {
            entries.push(Entry { used: about.modified()?, bytes: about.len(), path });
        }
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of at most 800 bytes with pictures of 200, used so many seconds after 1970.
    fn folder(path: &Path, pictures: &[(&str, u64)]) -> Folder {
        let folder = Folder { bound: 800, ..Folder::new(path.to_owned()) };
        for (name, seconds) in pictures {
            folder.keep(name, &[0; 200]);
            let file = File::open(path.join(name)).unwrap();
            file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(*seconds)).unwrap();
        }
        folder
    }

    fn names(path: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(path)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_full_folder_loses_what_was_looked_at_longest_ago() {
        let place = tempfile::tempdir().unwrap();
        // Four times 200 are 800: full, and not too much.
        let folder = folder(place.path(), &[("a", 10), ("b", 20), ("c", 30), ("d", 40)]);
        assert_eq!(names(place.path()), ["a", "b", "c", "d"]);
        assert_eq!(folder.read("a"), Some(vec![0; 200]));
        // With e there are 1000; seven eighths of 800 are 700, so b and c go and 600 stay.
        folder.keep("e", &[0; 200]);
        assert_eq!(names(place.path()), ["a", "d", "e"]);
        assert_eq!(folder.read("b"), None);
        // 600 and 200 fit again.
        folder.keep("f", &[0; 200]);
        assert_eq!(names(place.path()), ["a", "d", "e", "f"]);
    }

    #[test]
    fn a_folder_of_an_earlier_run_is_counted() {
        let place = tempfile::tempdir().unwrap();
        folder(place.path(), &[("a", 10), ("b", 20), ("c", 30), ("d", 40)]);
        folder(place.path(), &[("e", 50)]);
        assert_eq!(names(place.path()), ["c", "d", "e"]);
    }

    #[test]
    fn a_picture_larger_than_the_bound_is_not_kept_and_harms_nothing() {
        let place = tempfile::tempdir().unwrap();
        let folder = folder(place.path(), &[]);
        folder.keep("a", &[0; 801]);
        assert_eq!(folder.read("a"), None);
        folder.keep("b", &[0; 200]);
        assert_eq!(folder.read("b"), Some(vec![0; 200]));
    }
}
