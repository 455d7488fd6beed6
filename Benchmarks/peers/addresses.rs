// Rust's standard library, asked line by line: "COMMAND<tab>FILE" is answered by "ns<tab>count<tab>checksum<tab>proof".
// The file holds one address a line. `checksum` is added up inside the timed loop, so that nothing in it is unused;
// `proof` is a hash over every result in order, made once outside of it.
use std::collections::HashMap;
use std::fmt::{Display, Write as _};
use std::io::{BufRead, Write as _};
use std::net::{Ipv4Addr, Ipv6Addr};
use std::str::FromStr;
use std::time::Instant;

/// FNV-1a over 64 bits.
struct Proof(u64);

impl Proof {
    fn new() -> Self {
        Proof(0xcbf2_9ce4_8422_2325)
    }
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ *byte as u64).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

/// The address as 64 bits, and as bytes.
trait Number: FromStr + Display + Copy {
    fn folded(self) -> u64;
    fn add(self, proof: &mut Proof);
}

impl Number for Ipv4Addr {
    fn folded(self) -> u64 {
        u32::from(self) as u64
    }
    fn add(self, proof: &mut Proof) {
        proof.add(&self.octets())
    }
}

impl Number for Ipv6Addr {
    fn folded(self) -> u64 {
        let bits = u128::from(self);
        (bits >> 64) as u64 ^ bits as u64
    }
    fn add(self, proof: &mut Proof) {
        proof.add(&self.octets())
    }
}

fn parse<A: Number>(lines: &[&str], proof: u64) -> Result<(u128, u64, u64), String> {
    let start = Instant::now();
    let mut sum = 0u64;
    for line in lines {
        match line.parse::<A>() {
            Ok(address) => sum = sum.wrapping_add(address.folded()),
            Err(_) => return Err(format!("not an address: {line}")),
        }
    }
    Ok((start.elapsed().as_nanos(), sum, proof))
}

fn parse_proof<A: Number>(lines: &[&str]) -> u64 {
    let mut proof = Proof::new();
    lines.iter().flat_map(|line| line.parse::<A>()).for_each(|address| address.add(&mut proof));
    proof.0
}

fn format<A: Number>(addresses: &[A], proof: u64) -> (u128, u64, u64) {
    let mut text = String::with_capacity(64);
    let start = Instant::now();
    let mut sum = 0u64;
    for address in addresses {
        text.clear();
        let _ = write!(text, "{address}");
        sum = sum.wrapping_add(text.len() as u64 + text.as_bytes()[text.len() - 1] as u64);
    }
    (start.elapsed().as_nanos(), sum, proof)
}

fn format_proof<A: Number>(addresses: &[A]) -> u64 {
    let mut proof = Proof::new();
    for address in addresses {
        proof.add(format!("{address}\n").as_bytes());
    }
    proof.0
}

/// Everything read of one file; both families' addresses of a mixed file are kept apart.
struct Input {
    lines: Vec<&'static str>,
    v4: Vec<Ipv4Addr>,
    v6: Vec<Ipv6Addr>,
}

fn load(path: &str) -> Result<Input, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    // The texts are used until the program ends.
    let text: &'static str = Box::leak(text.into_boxed_str());
    let lines: Vec<&'static str> = text.lines().collect();
    let v4 = lines.iter().flat_map(|line| line.parse()).collect();
    let v6 = lines.iter().flat_map(|line| line.parse()).collect();
    Ok(Input { lines, v4, v6 })
}

fn answer(
    request: &str,
    inputs: &mut HashMap<String, Input>,
    proofs: &mut HashMap<String, u64>,
) -> Result<String, String> {
    let (command, path) = request.split_once('\t').ok_or("no file")?;
    if !inputs.contains_key(path) {
        inputs.insert(path.to_string(), load(path)?);
    }
    let input = &inputs[path];
    let make = || match command {
        "ipv4.parse" => parse_proof::<Ipv4Addr>(&input.lines),
        "ipv6.parse" => parse_proof::<Ipv6Addr>(&input.lines),
        "ipv4.format" => format_proof(&input.v4),
        _ => format_proof(&input.v6),
    };
    let proof = *proofs.entry(request.to_string()).or_insert_with(make);
    let (nanoseconds, sum, proof) = match command {
        "ipv4.parse" => parse::<Ipv4Addr>(&input.lines, proof)?,
        "ipv6.parse" => parse::<Ipv6Addr>(&input.lines, proof)?,
        "ipv4.format" => format(&input.v4, proof),
        "ipv6.format" => format(&input.v6, proof),
        _ => return Err(format!("unknown command {command}")),
    };
    Ok(format!("{nanoseconds}\t{}\t{sum}\t{proof}", input.lines.len()))
}

fn main() {
    let (mut inputs, mut proofs) = (HashMap::new(), HashMap::new());
    for request in std::io::stdin().lock().lines().map_while(Result::ok) {
        let reply = answer(&request, &mut inputs, &mut proofs).unwrap_or_else(|error| format!("error\t{error}"));
        println!("{reply}");
        let _ = std::io::stdout().flush();
    }
}
