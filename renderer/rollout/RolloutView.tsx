// A population over days under policies that change by date.

export const RolloutView = () => null
