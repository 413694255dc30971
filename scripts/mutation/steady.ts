// For the tests that mutants are put to: what a mutant comes to may depend on nothing but the mutant. So the clock that
// tests measure with stands still, and every property is tried with the same values.
import fc from 'fast-check'

performance.now = () => 0
fc.configureGlobal({ seed: 20080801 })
