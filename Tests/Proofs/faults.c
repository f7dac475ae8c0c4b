/* Makes the n-th call of a kind fail, for calls that concern files under one folder: LD_PRELOAD it.
 *
 * FAULT_CALL   open, read, pread, write, short, close, fsync, rename, mkdir, unlink, list
 * FAULT_NTH    which of them, from 1
 * FAULT_ERRNO  the error's number
 * FAULT_UNDER  the folder, as the program names it
 * FAULT_FIRED  a file that is made when the call came */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_int calls;
static atomic_char watched[4096];

static int is_under(const char *path) {
  const char *folder = getenv("FAULT_UNDER");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int fails(const char *call) {
  const char *wanted = getenv("FAULT_CALL"), *nth = getenv("FAULT_NTH"), *fired = getenv("FAULT_FIRED");
  if (!wanted || !nth || strcmp(wanted, call) != 0) return 0;
  if (atomic_fetch_add(&calls, 1) + 1 != atoi(nth)) return 0;
  if (fired) {
    int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    int file = real(fired, O_WRONLY | O_CREAT, 0666);
    if (file >= 0) ((int (*)(int))dlsym(RTLD_NEXT, "close"))(file);
  }
  errno = getenv("FAULT_ERRNO") ? atoi(getenv("FAULT_ERRNO")) : EIO;
  return 1;
}

static int is_watched(int file) { return file >= 0 && file < 4096 && watched[file]; }

static int opened(const char *name, int folder, const char *path, int way, mode_t mode) {
  if (is_under(path) && fails("open")) return -1;
  int file;
  if (folder == AT_FDCWD) {
    file = ((int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open"))(path, way, mode);
  } else {
    file = ((int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, name))(folder, path, way, mode);
  }
  if (file >= 0 && file < 4096) watched[file] = (char)is_under(path);
  return file;
}

#define MODE(way) mode_t mode = 0; if ((way) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, way); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int way, ...) { MODE(way) return opened("open", AT_FDCWD, path, way, mode); }
int open64(const char *path, int way, ...) { MODE(way) return opened("open", AT_FDCWD, path, way, mode); }
int openat(int folder, const char *path, int way, ...) { MODE(way) return opened("openat", folder, path, way, mode); }
int openat64(int folder, const char *path, int way, ...) { MODE(way) return opened("openat", folder, path, way, mode); }

ssize_t read(int file, void *bytes, size_t count) {
  if (is_watched(file) && fails("read")) return -1;
  return ((ssize_t (*)(int, void *, size_t))dlsym(RTLD_NEXT, "read"))(file, bytes, count);
}

ssize_t pread(int file, void *bytes, size_t count, off_t place) {
  if (is_watched(file) && fails("pread")) return -1;
  return ((ssize_t (*)(int, void *, size_t, off_t))dlsym(RTLD_NEXT, "pread"))(file, bytes, count, place);
}

ssize_t pread64(int file, void *bytes, size_t count, off_t place) { return pread(file, bytes, count, place); }

ssize_t write(int file, const void *bytes, size_t count) {
  if (is_watched(file) && fails("write")) return -1;
  ssize_t (*real)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  /* Half of the bytes, and then an error, as a full disk gives them. */
  static atomic_int is_full;
  if (is_watched(file) && count > 1 && fails("short")) {
    is_full = file + 1;
    return real(file, bytes, count / 2);
  }
  if (is_full == file + 1) {
    is_full = 0;
    errno = ENOSPC;
    return -1;
  }
  return real(file, bytes, count);
}

int close(int file) {
  int is_ours = is_watched(file);
  if (file >= 0 && file < 4096) watched[file] = 0;
  int result = ((int (*)(int))dlsym(RTLD_NEXT, "close"))(file);
  if (is_ours && fails("close")) return -1;
  return result;
}

int fsync(int file) {
  if (is_watched(file) && fails("fsync")) return -1;
  return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(file);
}

int syncfs(int file) {
  if (is_watched(file) && fails("fsync")) return -1;
  return ((int (*)(int))dlsym(RTLD_NEXT, "syncfs"))(file);
}

int rename(const char *from, const char *to) {
  if (is_under(from) && fails("rename")) return -1;
  return ((int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename"))(from, to);
}

int mkdir(const char *path, mode_t mode) {
  if (is_under(path) && fails("mkdir")) return -1;
  return ((int (*)(const char *, mode_t))dlsym(RTLD_NEXT, "mkdir"))(path, mode);
}

int unlink(const char *path) {
  if (is_under(path) && fails("unlink")) return -1;
  return ((int (*)(const char *))dlsym(RTLD_NEXT, "unlink"))(path);
}

DIR *opendir(const char *path) {
  if (is_under(path) && fails("list")) return NULL;
  return ((DIR * (*)(const char *)) dlsym(RTLD_NEXT, "opendir"))(path);
}
