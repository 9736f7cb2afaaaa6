// Stops a program as a power cut would: every call that changes what is stored is counted, and the process is killed just
// before or halfway through the one whose number is STOP_AFTER. Without STOP_AFTER it writes how many there were to
// STOP_COUNT when the program ends. Loaded with LD_PRELOAD, so it sees SQLite's own calls as well as the program's.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;
static long stop_after = -1;
static int halves;

__attribute__((constructor)) static void begin(void) {
  const char *number = getenv("STOP_AFTER");
  if (number) stop_after = atol(number);
  halves = getenv("STOP_HALFWAY") != NULL;
  // Programs that it starts are not stopped.
  unsetenv("LD_PRELOAD");
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("STOP_COUNT");
  if (!path) return;
  FILE *file = fopen(path, "w");
  if (!file) return;
  fprintf(file, "%ld\n", atomic_load(&calls));
  fclose(file);
}

static int is_last(void) { return atomic_fetch_add(&calls, 1) == stop_after; }

static void stop(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

// What goes to a terminal or a pipe is not stored.
static int is_stored(int file) {
  struct stat status;
  return file > 2 && fstat(file, &status) == 0 && S_ISREG(status.st_mode);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t count) {
  if (is_stored(file) && is_last()) {
    if (halves && count > 1) NEXT(write)(file, bytes, count / 2);
    stop();
  }
  return NEXT(write)(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) {
  if (is_last()) {
    if (halves && count > 1) NEXT(pwrite)(file, bytes, count / 2, place);
    stop();
  }
  return NEXT(pwrite)(file, bytes, count, place);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t place) {
  if (is_last()) {
    if (halves && count > 1) NEXT(pwrite64)(file, bytes, count / 2, place);
    stop();
  }
  return NEXT(pwrite64)(file, bytes, count, place);
}

int fsync(int file) {
  if (is_last()) stop();
  return NEXT(fsync)(file);
}

int fdatasync(int file) {
  if (is_last()) stop();
  return NEXT(fdatasync)(file);
}

int ftruncate(int file, off_t length) {
  if (is_last()) stop();
  return NEXT(ftruncate)(file, length);
}

int ftruncate64(int file, off64_t length) {
  if (is_last()) stop();
  return NEXT(ftruncate64)(file, length);
}

int rename(const char *from, const char *to) {
  if (is_last()) stop();
  return NEXT(rename)(from, to);
}

int unlink(const char *path) {
  if (is_last()) stop();
  return NEXT(unlink)(path);
}

int mkdir(const char *path, mode_t mode) {
  if (is_last()) stop();
  return NEXT(mkdir)(path, mode);
}
