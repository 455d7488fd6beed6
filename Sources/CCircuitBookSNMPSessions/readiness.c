#include "CCircuitBookSNMPSessions.h"
#include <errno.h>
#include <sys/epoll.h>

enum { BATCH = 256 };

int32_t cbsnmp_readiness_create(void) {
  int descriptor = epoll_create1(EPOLL_CLOEXEC);
  return descriptor >= 0 ? descriptor : -errno;
}

int32_t cbsnmp_readiness_add(int32_t readiness, int32_t descriptor, uint64_t tag) {
  struct epoll_event event = {.events = EPOLLIN, .data.u64 = tag};
  return epoll_ctl(readiness, EPOLL_CTL_ADD, descriptor, &event) == 0 ? 0 : -errno;
}

int32_t cbsnmp_readiness_wait(int32_t readiness, uint64_t *tags, int32_t capacity, int32_t milliseconds) {
  struct epoll_event events[BATCH];
  int count = epoll_wait(readiness, events, capacity < BATCH ? capacity : BATCH, milliseconds);
  for (int each = 0; each < count; each += 1) tags[each] = events[each].data.u64;
  return count >= 0 ? count : -errno;
}
