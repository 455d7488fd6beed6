#define _GNU_SOURCE
#include "CCircuitBookEchoSockets.h"

#include <errno.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

static int64_t read_clock(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int32_t cb_echo_poller_open(int32_t *poller, int32_t *waker) {
  *poller = epoll_create1(EPOLL_CLOEXEC);
  if (*poller < 0) return -errno;
  *waker = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  int32_t watched = *waker < 0 ? -errno : cb_echo_poller_watch(*poller, *waker);
  if (watched == 0) return 0;
  if (*waker >= 0) close(*waker);
  close(*poller);
  return watched;
}

int32_t cb_echo_poller_watch(int32_t poller, int32_t descriptor) {
  // EPOLLERR, which announces the error queue, is always watched.
  struct epoll_event event = {.events = EPOLLIN, .data.fd = descriptor};
  return epoll_ctl(poller, EPOLL_CTL_ADD, descriptor, &event) < 0 ? -errno : 0;
}

int32_t cb_echo_poller_wait(int32_t poller, int64_t nanoseconds) {
  struct epoll_event events[8];
  if (nanoseconds < 0) nanoseconds = 0;
  struct timespec time = {.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000};
  int ready = epoll_pwait2(poller, events, 8, &time, NULL);
  // A kernel before 5.11 waits in whole milliseconds.
  if (ready < 0 && errno == ENOSYS)
    ready = epoll_wait(poller, events, 8, (int)((nanoseconds + 999999) / 1000000));
  if (ready < 0) return errno == EINTR ? 0 : -errno;
  return ready;
}

void cb_echo_wake(int32_t waker) {
  uint64_t one = 1;
  ssize_t written = write(waker, &one, sizeof one);
  (void)written;
}

void cb_echo_clocks(int64_t *monotonic, int64_t *realtime) {
  // A thread put aside between two readings would make them look like a step of the clock: read between two
  // monotonic readings, and again when those lie apart.
  for (int attempt = 0; attempt < 8; attempt++) {
    int64_t before = read_clock(CLOCK_MONOTONIC);
    *realtime = read_clock(CLOCK_REALTIME);
    *monotonic = read_clock(CLOCK_MONOTONIC);
    if (*monotonic - before < 50000) return;
  }
}

int32_t cb_echo_host_name(char *name, uint32_t size) {
  if (size == 0) return -EINVAL;
  if (gethostname(name, size) < 0) return -errno;
  name[size - 1] = 0;
  return (int32_t)strlen(name);
}
