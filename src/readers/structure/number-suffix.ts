/** What follows a number that was put in later, or that stands for another: `6 bis`, `4-5 alt`; for patterns. */
export const NUMBER_SUFFIX = 'bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|alt'
