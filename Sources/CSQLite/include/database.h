/* One SQLite database through numbers alone: no pointer crosses to Swift, so nothing here needs `unsafe` there.
 *
 * Texts go through a buffer, statements have numbers. One caller at a time. Functions give SQLite's result codes. */
#ifndef SOPC_DATABASE_H
#define SOPC_DATABASE_H

#include <stdint.h>

/* Empties the buffer; adds a byte to it. */
void database_text_begin(void);
void database_text_put(uint8_t byte);

/* Opens the database whose path the buffer holds. */
int database_open(int is_read_only);
void database_close(void);

/* Runs the statements that the buffer holds. */
int database_run(void);

/* Prepares the statement that the buffer holds; its number, or the negated code. */
int database_prepare(void);

/* Gives a parameter, from 1, the text in the buffer, a number, or nothing. */
int database_bind_text(int statement, int parameter);
int database_bind_number(int statement, int parameter, int64_t number);
int database_bind_null(int statement, int parameter);

/* Goes to the next row: 1, 0 where there is none, or the negated code. */
int database_step(int statement);
int database_reset(int statement);

/* Of the row: columns, whether one is null, its number, its text. */
int database_columns(int statement);
int database_is_null(int statement, int column);
int64_t database_number(int statement, int column);
int database_text_count(int statement, int column);
uint8_t database_text_byte(int statement, int column, int at);

/* SQLite's sentence on the last error. */
int database_message_count(void);
uint8_t database_message_byte(int at);

int64_t database_last_row(void);

#endif
