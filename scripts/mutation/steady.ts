// For the tests that mutants are put to: what becomes of a mutant may depend on nothing but the mutant, so every property
// is tried with the same values.
import fc from 'fast-check'

fc.configureGlobal({ seed: 20080801 })
