//! Tables of rows that a maker can change: declared once, read by one function for all of them. A derived reader
//! is made anew for every table, and what a browser fetches would grow by a tenth.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

/// Declares the rows once: code, meaning. Unknown, missing and repeated codes are errors of the reader.
macro_rules! rows {
    ($(#[$doc:meta])* $name:ident of $row:ty { $($(#[$field_doc:meta])* $field:ident,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $row,)*
        }

        impl $name {
            const CODES: &'static [&'static str] = &[$(stringify!($field),)*];

            /// Every row with its code.
            pub fn rows(&self) -> Vec<(&'static str, &$row)> {
                vec![$((stringify!($field), &self.$field),)*]
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                let rows: Vec<$row> = $crate::catalogue::table::read(source, Self::CODES)?;
                let rows: Result<Box<[$row; Self::CODES.len()]>, _> = rows.try_into();
                let [$($field,)*] = *rows.map_err(|_| serde::de::Error::custom("a row is missing"))?;
                Ok(Self { $($field,)* })
            }
        }
    };
}
pub(super) use rows;

/// The rows of a table in the order of `codes`.
///
/// # Errors
/// A code that is not among them, that is missing or that stands twice; a row that is none.
pub(super) fn read<'de, R: Deserialize<'de>, D: Deserializer<'de>>(
    source: D,
    codes: &'static [&'static str],
) -> Result<Vec<R>, D::Error> {
    source.deserialize_map(Table { codes, row: PhantomData })
}

/// Reads rows of one kind.
struct Table<R> {
    codes: &'static [&'static str],
    row: PhantomData<R>,
}

impl<'de, R: Deserialize<'de>> Visitor<'de> for Table<R> {
    type Value = Vec<R>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("rows by their code")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Vec<R>, A::Error> {
        let codes = self.codes;
        let mut rows: Vec<Option<R>> = codes.iter().map(|_| None).collect();
        while let Some(code) = map.next_key::<String>()? {
            let index = codes.iter().position(|known| *known == code);
            let index = index.ok_or_else(|| A::Error::unknown_field(&code, codes))?;
            if rows[index].replace(map.next_value()?).is_some() {
                return Err(A::Error::duplicate_field(codes[index]));
            }
        }
        let rows = rows.into_iter().zip(codes);
        rows.map(|(row, code)| row.ok_or_else(|| A::Error::missing_field(code))).collect()
    }
}

#[cfg(test)]
mod tests {
    rows! {
        /// Two rows.
        Two of i32 {
            /// The first.
            first,
            /// The second.
            second,
        }
    }

    fn refused(json: &str) -> String {
        serde_json::from_str::<Two>(json).expect_err("this is no table of two").to_string()
    }

    #[test]
    fn a_table_is_read_by_its_codes_in_any_order_and_written_in_its_own() {
        let two: Two = serde_json::from_str(r#"{ "second": 2, "first": 1 }"#).expect("both are there");
        assert_eq!(two, Two { first: 1, second: 2 });
        assert_eq!(two.rows(), [("first", &1), ("second", &2)]);
        assert_eq!(serde_json::to_string(&two).expect("numbers"), r#"{"first":1,"second":2}"#);
    }

    #[test]
    fn a_code_that_is_missing_unknown_or_there_twice_is_named() {
        assert!(refused(r#"{ "first": 1 }"#).contains("`second`"));
        assert!(refused(r#"{ "first": 1, "second": 2, "third": 3 }"#).contains("`third`"));
        assert!(refused(r#"{ "first": 1, "second": 2, "first": 3 }"#).contains("`first`"));
        assert!(refused("3").contains("rows by their code"));
    }
}
