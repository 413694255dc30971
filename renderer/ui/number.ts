// Numbers as people read them: 1,055,760.

export const numberText = (number: number): string => number.toLocaleString('en-US')
