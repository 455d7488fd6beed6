package main

import (
	"encoding/binary"
	"net/netip"
	"time"
)

var addressesOf = map[string][]netip.Addr{}

// addresses gives the addresses of a file, read once.
func addresses(path string) ([]netip.Addr, error) {
	if known, ok := addressesOf[path]; ok {
		return known, nil
	}
	texts, err := lines(path)
	if err != nil {
		return nil, err
	}
	known := make([]netip.Addr, 0, len(texts))
	for _, text := range texts {
		address, err := netip.ParseAddr(text)
		if err != nil {
			return nil, err
		}
		known = append(known, address)
	}
	addressesOf[path] = known
	return known, nil
}

// folded is the address as 64 bits, the halves of IPv6 combined.
func folded(address netip.Addr) uint64 {
	if address.Is4() {
		four := address.As4()
		return uint64(binary.BigEndian.Uint32(four[:]))
	}
	sixteen := address.As16()
	return binary.BigEndian.Uint64(sixteen[:8]) ^ binary.BigEndian.Uint64(sixteen[8:])
}

func parse(files []string) (answer, error) {
	texts, err := lines(files[0])
	if err != nil {
		return answer{}, err
	}
	known, err := addresses(files[0])
	if err != nil {
		return answer{}, err
	}
	sum := uint64(0)
	start := time.Now()
	for _, text := range texts {
		address, err := netip.ParseAddr(text)
		if err != nil {
			return answer{}, err
		}
		sum += folded(address)
	}
	elapsed := time.Since(start)
	proof := func() uint64 {
		proof := noProof
		for _, address := range known {
			proof = prove(proof, address.AsSlice())
		}
		return proof
	}
	return answer{elapsed.Nanoseconds(), len(texts), sum, proof}, nil
}

func format(files []string) (answer, error) {
	known, err := addresses(files[0])
	if err != nil {
		return answer{}, err
	}
	text := make([]byte, 0, 64)
	sum := uint64(0)
	start := time.Now()
	for _, address := range known {
		text = address.AppendTo(text[:0])
		sum += uint64(len(text)) + uint64(text[len(text)-1])
	}
	elapsed := time.Since(start)
	proof := func() uint64 {
		proof := noProof
		for _, address := range known {
			proof = prove(proof, append(address.AppendTo(text[:0]), '\n'))
		}
		return proof
	}
	return answer{elapsed.Nanoseconds(), len(known), sum, proof}, nil
}
