"""Python's ipaddress and netaddr, asked line by line: "COMMAND<tab>FILE" is answered by "ns<tab>count<tab>checksum<tab>proof".

aggregate: the prefixes of FILE, both families, with ipaddress.collapse_addresses.
free-space: what netaddr finds free in 2001:db8::/32 when the prefixes of FILE are taken, the way NetBox asks it.
The checksum is the number of prefixes that came out, the proof a hash (FNV-1a) over their texts in order.
"""

import ipaddress
import sys
import time


def read(path):
    with open(path, encoding="ascii") as lines:
        return [line.strip() for line in lines if line.strip()]


def prove(texts):
    proof = 0xCBF29CE484222325
    for byte in "".join(text + "\n" for text in texts).encode():
        proof = (proof ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return proof


def aggregate(path):
    networks = [ipaddress.ip_network(text) for text in read(path)]
    start = time.perf_counter_ns()
    merged = []
    for version in (4, 6):
        merged += ipaddress.collapse_addresses(one for one in networks if one.version == version)
    return time.perf_counter_ns() - start, len(networks), [str(one) for one in merged]


def free_space(path):
    import netaddr

    parent = netaddr.IPNetwork("2001:db8::/32")
    taken = [netaddr.IPNetwork(text) for text in read(path)]
    start = time.perf_counter_ns()
    free = list((netaddr.IPSet([parent]) - netaddr.IPSet(taken)).iter_cidrs())
    return time.perf_counter_ns() - start, len(taken), [str(one) for one in free]


COMMANDS = {"aggregate": aggregate, "free-space": free_space}


def main():
    for request in sys.stdin:
        command, _, path = request.rstrip("\n").partition("\t")
        try:
            nanoseconds, count, texts = COMMANDS[command](path)
            print(nanoseconds, count, len(texts), prove(texts), sep="\t", flush=True)
        except Exception as error:
            print("error", f"{type(error).__name__}: {error}", sep="\t", flush=True)


main()
