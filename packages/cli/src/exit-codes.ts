/** What the process's exit code tells a script. */
export const exitCodes = {
  fine: 0,
  problemFound: 1,
  usage: 2,
  notFound: 3,
  network: 4,
  /** Nothing was found, and a longer look, or a login, would show more. */
  notAllSeen: 5,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export type ExitName = keyof typeof exitCodes;
