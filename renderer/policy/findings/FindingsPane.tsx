// What lint finds in the draft.

export const FindingsPane = () => null
