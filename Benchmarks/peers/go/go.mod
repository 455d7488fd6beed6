module circuitbook-peer

go 1.25.0

require github.com/gaissmai/bart v0.29.1-0.20260724055848-c4b30e2e895b
