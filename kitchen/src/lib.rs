//! What is true of a kitchen. Pure: no clock, no chance, no input or output.
