// Every client under the draft, by two axes.

export const HeatPanel = () => null
