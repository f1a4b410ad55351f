/* Counts the flushes of a process and makes each wait for SYNC_MS milliseconds first; loaded by LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static long flushes;

static void wait_first(void) {
    const char *ms = getenv("SYNC_MS");
    __sync_add_and_fetch(&flushes, 1);
    if (ms) usleep(atoi(ms) * 1000);
}

long flushes_so_far(void) { return flushes; }

int fsync(int fd) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    wait_first();
    return real(fd);
}

int fdatasync(int fd) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    wait_first();
    return real(fd);
}
