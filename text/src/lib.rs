//! Every sentence and every format of Passtuk, in three languages.
