/** The published version; the bundle puts the one of package.json in its place. */
export const version: string = process.env.AFTERCLOSE_VERSION ?? "0.0.0-source";
