// A value once it has stood still for a while: for what need not keep up with a hand that runs through a long run.

import { useEffect, useState } from 'react'

/** The value itself when `ms` is 0; else the last one that has stood for so many milliseconds. */
export function useSettled<Value>(value: Value, ms: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (ms === 0 || Object.is(settled, value)) return
    const timer = setTimeout(() => setSettled(() => value), ms)
    return () => clearTimeout(timer)
  }, [value, settled, ms])
  return ms === 0 ? value : settled
}
