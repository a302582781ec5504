/** What previews of links are asked to be, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const;
