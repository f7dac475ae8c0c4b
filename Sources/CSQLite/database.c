#include "database.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum { STATEMENTS = 64 };

static sqlite3 *database;
static sqlite3_stmt *statements[STATEMENTS];
static int statement_count;
static char *text;
static size_t text_count, text_room;

void database_text_begin(void) { text_count = 0; }

void database_text_put(uint8_t byte) {
  if (text_count + 1 >= text_room) {
    size_t room = text_room ? text_room * 2 : 4096;
    char *larger = realloc(text, room);
    if (!larger) return;
    text = larger;
    text_room = room;
  }
  text[text_count++] = (char)byte;
  text[text_count] = 0;
}

int database_open(int is_read_only) {
  if (!text_count) return SQLITE_CANTOPEN;
  int way = is_read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  int code = sqlite3_open_v2(text, &database, way | SQLITE_OPEN_NOFOLLOW, 0);
  if (code == SQLITE_OK) sqlite3_busy_timeout(database, 5000);
  return code;
}

void database_close(void) {
  for (int at = 0; at < statement_count; at++) sqlite3_finalize(statements[at]);
  statement_count = 0;
  sqlite3_close(database);
  database = 0;
}

int database_run(void) { return text_count ? sqlite3_exec(database, text, 0, 0, 0) : SQLITE_OK; }

int database_prepare(void) {
  if (statement_count == STATEMENTS) return -SQLITE_FULL;
  int code = sqlite3_prepare_v2(database, text, (int)text_count, &statements[statement_count], 0);
  return code == SQLITE_OK ? statement_count++ : -code;
}

int database_bind_text(int statement, int parameter) {
  return sqlite3_bind_text(statements[statement], parameter, text_count ? text : "", (int)text_count, SQLITE_TRANSIENT);
}

int database_bind_number(int statement, int parameter, int64_t number) {
  return sqlite3_bind_int64(statements[statement], parameter, number);
}

int database_bind_null(int statement, int parameter) { return sqlite3_bind_null(statements[statement], parameter); }

int database_step(int statement) {
  int code = sqlite3_step(statements[statement]);
  return code == SQLITE_ROW ? 1 : code == SQLITE_DONE ? 0 : -code;
}

int database_reset(int statement) { return sqlite3_reset(statements[statement]); }
int database_columns(int statement) { return sqlite3_column_count(statements[statement]); }

int database_is_null(int statement, int column) {
  return sqlite3_column_type(statements[statement], column) == SQLITE_NULL;
}

int64_t database_number(int statement, int column) { return sqlite3_column_int64(statements[statement], column); }

int database_text_count(int statement, int column) {
  (void)sqlite3_column_text(statements[statement], column);
  return sqlite3_column_bytes(statements[statement], column);
}

uint8_t database_text_byte(int statement, int column, int at) {
  return sqlite3_column_text(statements[statement], column)[at];
}

int database_message_count(void) { return (int)strlen(sqlite3_errmsg(database)); }
uint8_t database_message_byte(int at) { return (uint8_t)sqlite3_errmsg(database)[at]; }
int64_t database_last_row(void) { return sqlite3_last_insert_rowid(database); }
