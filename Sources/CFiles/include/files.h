/* The file system through numbers alone: no pointer crosses to Swift, so nothing here needs `unsafe` there.
 *
 * Paths and contents go through buffers of the calling thread. All functions return 0 or more where they went well, and
 * the negated error number where not. */
#ifndef SOPC_FILES_H
#define SOPC_FILES_H


#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <link.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

int syncfs(int folder);

enum { FILES_ROOM = 65536, FILES_PATH = 4096 };

/* What lies at a path. */
enum { FILES_REGULAR = 1, FILES_FOLDER = 2, FILES_LINK = 3, FILES_OTHER = 4, FILES_UNKNOWN = 0 };

struct files_thread {
  char path[FILES_PATH], other[FILES_PATH];
  int length;
  int64_t size;
  unsigned char bytes[FILES_ROOM + 8];
  int count;
  DIR *folder;
  struct dirent *entry;
  unsigned char build[64];
  int build_count;
};

extern _Thread_local struct files_thread files_here;

/* Begins a path. */
static inline void files_path_begin(void) { files_here.length = 0; }

/* Adds a byte to the path; an overlong path is an error when it is used. */
static inline void files_path_put(uint8_t byte) {
  if (files_here.length < FILES_PATH) files_here.path[files_here.length++] = (char)byte;
}

/* Ends the path: 0, or -ENAMETOOLONG, or -ENOENT for an empty one, or -EINVAL for one that holds a zero. */
static inline int files_path_end(void) {
  if (files_here.length >= FILES_PATH) return -ENAMETOOLONG;
  if (files_here.length == 0) return -ENOENT;
  if (memchr(files_here.path, 0, (size_t)files_here.length)) return -EINVAL;
  files_here.path[files_here.length] = 0;
  return 0;
}

/* Keeps the path as the first of two. */
static inline void files_path_keep(void) {
  memcpy(files_here.other, files_here.path, (size_t)files_here.length + 1);
}

static inline int files_result(int result) { return result < 0 ? -errno : result; }

static inline int files_kind_of(mode_t mode) {
  if (S_ISREG(mode)) return FILES_REGULAR;
  if (S_ISDIR(mode)) return FILES_FOLDER;
  if (S_ISLNK(mode)) return FILES_LINK;
  return FILES_OTHER;
}

/* What lies at the path, links not followed. */
static inline int files_kind(void) {
  struct stat status;
  if (lstat(files_here.path, &status) < 0) return -errno;
  files_here.size = status.st_size;
  return files_kind_of(status.st_mode);
}

/* The size that the last question for a kind found. */
static inline int64_t files_size(void) { return files_here.size; }

/* Opens a regular file for reading; its size is kept. A pipe is not waited for, and gives -EINVAL as all but files do. */
static inline int files_open(void) {
  struct stat status;
  int file = open(files_here.path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (file < 0) return -errno;
  if (fstat(file, &status) < 0 || !S_ISREG(status.st_mode)) {
    int error = S_ISREG(status.st_mode) ? errno : EINVAL;
    close(file);
    return -error;
  }
  files_here.size = status.st_size;
  return file;
}

/* Opens a file for writing from its start. */
static inline int files_create(int is_new) {
  int way = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | (is_new ? O_EXCL : O_TRUNC);
  return files_result(open(files_here.path, way, 0666));
}

/* Opens a new file that is written and read again, and takes its name away at once: it goes with the program. */
static inline int files_create_nameless(void) {
  int file = open(files_here.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_TRUNC, 0600);
  if (file < 0) return -errno;
  if (unlink(files_here.path) < 0) {
    int error = errno;
    close(file);
    return -error;
  }
  return file;
}

/* Reads at most so many bytes at a place into the thread's bytes; how many, 0 at the end. */
static inline int files_fill_at(int file, int64_t place, int most) {
  ssize_t count;
  if (most > FILES_ROOM) most = FILES_ROOM;
  do { count = pread(file, files_here.bytes, (size_t)most, place); } while (count < 0 && errno == EINTR);
  return count < 0 ? -errno : (int)count;
}

/* Reads into the thread's bytes; how many, 0 at the end. */
static inline int files_fill(int file) {
  ssize_t count;
  do { count = read(file, files_here.bytes, FILES_ROOM); } while (count < 0 && errno == EINTR);
  return count < 0 ? -errno : (int)count;
}

static inline uint8_t files_byte(int at) { return files_here.bytes[at & (FILES_ROOM - 1)]; }

static inline uint64_t files_word(int at) {
  uint64_t word;
  memcpy(&word, files_here.bytes + (at & (FILES_ROOM - 1)), 8);
  return word;
}

/* Empties the thread's bytes. */
static inline void files_bytes_begin(void) { files_here.count = 0; }

/* Adds a byte, or eight in the machine's order, to the thread's bytes; the caller sees to it that there is room. */
static inline void files_put(uint8_t byte) { files_here.bytes[files_here.count++ & (FILES_ROOM - 1)] = byte; }

static inline void files_put_word(uint64_t word) {
  memcpy(files_here.bytes + (files_here.count & (FILES_ROOM - 1)), &word, 8);
  files_here.count += 8;
}

/* Writes the thread's bytes. */
static inline int files_drain(int file) {
  int done = 0;
  while (done < files_here.count) {
    ssize_t count = write(file, files_here.bytes + done, (size_t)(files_here.count - done));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return -errno;
    if (count == 0) return -EIO;
    done += (int)count;
  }
  files_here.count = 0;
  return 0;
}

static inline int files_close(int file) { return files_result(close(file)); }
static inline int files_sync(int file) { return files_result(fsync(file)); }

/* Brings all that was written to the file system of an open folder to the disk. */
static inline int files_sync_system(int folder) { return files_result(syncfs(folder)); }

static inline int files_remove(void) { return files_result(unlink(files_here.path)); }
static inline int files_remove_folder(void) { return files_result(rmdir(files_here.path)); }
static inline int files_make_folder(void) { return files_result(mkdir(files_here.path, 0777)); }

/* Gives the file at the kept path the name that the path is. */
static inline int files_rename(void) { return files_result(rename(files_here.other, files_here.path)); }

/* Opens a folder, for its lock and for bringing it to the disk. */
static inline int files_open_folder(void) {
  return files_result(open(files_here.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
}

/* Locks an open folder against other runs; -EWOULDBLOCK where another has it. The lock ends with the process. */
static inline int files_lock(int folder) { return files_result(flock(folder, LOCK_EX | LOCK_NB)); }

/* Begins to list a folder; one at a time for each thread. */
static inline int files_list_begin(void) {
  files_here.folder = opendir(files_here.path);
  return files_here.folder ? 0 : -errno;
}

/* The next name: its length, 0 at the end. */
static inline int files_list_next(void) {
  for (;;) {
    errno = 0;
    files_here.entry = readdir(files_here.folder);
    if (!files_here.entry) return errno ? -errno : 0;
    const char *name = files_here.entry->d_name;
    if (name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0))) continue;
    return (int)strlen(name);
  }
}

static inline uint8_t files_name_byte(int at) { return (uint8_t)files_here.entry->d_name[at]; }

/* What lies at the name, where the folder tells without a further question; else FILES_UNKNOWN. */
static inline int files_name_kind(void) {
  switch (files_here.entry->d_type) {
  case DT_REG: return FILES_REGULAR;
  case DT_DIR: return FILES_FOLDER;
  case DT_LNK: return FILES_LINK;
  case DT_UNKNOWN: return FILES_UNKNOWN;
  default: return FILES_OTHER;
  }
}

static inline void files_list_end(void) {
  if (files_here.folder) closedir(files_here.folder);
  files_here.folder = 0;
}

/* How many bytes name this build of the program, as its linker noted; 0 where there is no such note. */
static inline int files_build_begin(void) {
  const ElfW(Phdr) *headers = (const ElfW(Phdr) *)getauxval(AT_PHDR);
  uintptr_t base = 0;
  files_here.build_count = 0;
  if (!headers) return 0;
  for (unsigned long part = 0; part < getauxval(AT_PHNUM); part++) {
    if (headers[part].p_type == PT_PHDR) base = (uintptr_t)headers - headers[part].p_vaddr;
  }
  for (unsigned long part = 0; part < getauxval(AT_PHNUM); part++) {
    if (headers[part].p_type != PT_NOTE) continue;
    const unsigned char *at = (const unsigned char *)(base + headers[part].p_vaddr);
    const unsigned char *end = at + headers[part].p_memsz;
    while (at + 12 <= end) {
      const uint32_t *words = (const uint32_t *)at;
      const unsigned char *name = at + 12, *value = name + ((words[0] + 3) & ~3u);
      if (words[2] == NT_GNU_BUILD_ID && words[0] == 4 && memcmp(name, "GNU", 4) == 0) {
        files_here.build_count = words[1] < 64 ? (int)words[1] : 64;
        memcpy(files_here.build, value, (size_t)files_here.build_count);
        return files_here.build_count;
      }
      at = value + ((words[1] + 3) & ~3u);
    }
  }
  return 0;
}

static inline uint8_t files_build_byte(int at) { return files_here.build[at & 63]; }

#endif
