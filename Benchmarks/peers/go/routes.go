package main

import (
	"encoding/binary"
	"net/netip"
	"runtime"
	"sync"
	"time"

	"github.com/gaissmai/bart"
)

var prefixesOf = map[string][]netip.Prefix{}
var tablesOf = map[string]*bart.Fast[uint32]{}

// prefixes gives the prefixes of a file, read once.
func prefixes(path string) ([]netip.Prefix, error) {
	if known, ok := prefixesOf[path]; ok {
		return known, nil
	}
	texts, err := lines(path)
	if err != nil {
		return nil, err
	}
	known := make([]netip.Prefix, 0, len(texts))
	for _, text := range texts {
		prefix, err := netip.ParsePrefix(text)
		if err != nil {
			return nil, err
		}
		known = append(known, prefix)
	}
	prefixesOf[path] = known
	return known, nil
}

// made is a table of the prefixes; each has its place among them, counted from 1, as its value.
func made(known []netip.Prefix) *bart.Fast[uint32] {
	table := new(bart.Fast[uint32])
	for index, prefix := range known {
		table.Insert(prefix, uint32(index)+1)
	}
	return table
}

// table gives the table of a file's prefixes, made once.
func table(path string) (*bart.Fast[uint32], error) {
	if known, ok := tablesOf[path]; ok {
		return known, nil
	}
	all, err := prefixes(path)
	if err != nil {
		return nil, err
	}
	known := made(all)
	tablesOf[path] = known
	return known, nil
}

// sum looks every address up and adds the values; what is in no prefix adds nothing.
func sum(routes *bart.Fast[uint32], known []netip.Addr) uint64 {
	sum := uint64(0)
	for _, address := range known {
		if value, ok := routes.Lookup(address); ok {
			sum += uint64(value)
		}
	}
	return sum
}

// asked reads the two files of a lookup: the prefixes and the addresses.
func asked(files []string) (*bart.Fast[uint32], []netip.Addr, error) {
	routes, err := table(files[0])
	if err != nil {
		return nil, nil, err
	}
	known, err := addresses(files[1])
	return routes, known, err
}

func lookup(files []string) (answer, error) {
	routes, known, err := asked(files)
	if err != nil {
		return answer{}, err
	}
	start := time.Now()
	total := sum(routes, known)
	elapsed := time.Since(start)
	proof := func() uint64 {
		proof := noProof
		for _, address := range known {
			value, _ := routes.Lookup(address)
			proof = prove(proof, binary.BigEndian.AppendUint32(nil, value))
		}
		return proof
	}
	return answer{elapsed.Nanoseconds(), len(known), total, proof}, nil
}

func build(files []string) (answer, error) {
	known, err := prefixes(files[0])
	if err != nil {
		return answer{}, err
	}
	start := time.Now()
	routes := made(known)
	elapsed := time.Since(start)
	return answer{elapsed.Nanoseconds(), len(known), uint64(routes.Size()), nil}, nil
}

// memory answers with the bytes a table holds; the time does not matter.
func memory(files []string) (answer, error) {
	known, err := prefixes(files[0])
	if err != nil {
		return answer{}, err
	}
	before := held()
	routes := made(known)
	after := held()
	return answer{int64(after) - int64(before), len(known), uint64(routes.Size()), nil}, nil
}

func held() uint64 {
	runtime.GC()
	runtime.GC()
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return memory.HeapAlloc
}

// threads answers with a thousand times the lookups two threads do in the time one does one.
func threads(files []string) (answer, error) {
	routes, known, err := asked(files)
	if err != nil {
		return answer{}, err
	}
	const passes = 5
	work := func() (total uint64) {
		for range passes {
			total += sum(routes, known)
		}
		return total
	}
	start := time.Now()
	total := work()
	alone := time.Since(start)
	var group sync.WaitGroup
	start = time.Now()
	for range 2 {
		group.Go(func() { work() })
	}
	group.Wait()
	together := time.Since(start)
	return answer{2000 * alone.Nanoseconds() / together.Nanoseconds(), passes * len(known), total, nil}, nil
}
