/** A piece of a text as it is written: a string, or its bytes in UTF-8 where there are millions of rows. */
export type Piece = string | Buffer;
