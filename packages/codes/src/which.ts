/** Where an answer leads: to another question, or to a number. */
export type WhichStep = { readonly ask: QuestionName } | { readonly code: number };

/** The questions that lead from what happened to a code, or from what one wants to say to the code to send. */
export const whichTree = {
  goal: { received: { ask: "opened" }, send: { ask: "side" } },
  opened: { never: { ask: "neverOpened" }, open: { ask: "ended" } },
  neverOpened: { certificate: { code: 1015 }, refused: { code: 1006 }, silent: { code: 1006 } },
  ended: {
    silence: { code: 1006 },
    deploy: { ask: "announced" },
    message: { ask: "message" },
    busy: { code: 1013 },
    fault: { code: 1011 },
    gateway: { code: 1014 },
    login: { code: 3000 },
    rights: { code: 3003 },
    late: { code: 3008 },
    bare: { code: 1005 },
    finished: { code: 1000 },
    left: { code: 1001 },
    nothing: { code: 1006 },
  },
  announced: { restart: { code: 1012 }, leaving: { code: 1001 }, unannounced: { code: 1006 } },
  message: {
    big: { code: 1009 },
    type: { code: 1003 },
    encoding: { code: 1007 },
    frame: { code: 1002 },
    rule: { code: 1008 },
  },
  side: { server: { ask: "serverWhy" }, browser: { ask: "browserWhy" }, program: { ask: "programWhy" } },
  serverWhy: {
    done: { code: 1000 },
    restart: { code: 1012 },
    shutdown: { code: 1001 },
    overload: { code: 1013 },
    login: { code: 3000 },
    rights: { code: 3003 },
    rule: { code: 1008 },
    big: { code: 1009 },
    type: { code: 1003 },
    late: { code: 3008 },
    fault: { code: 1011 },
    gateway: { code: 1014 },
    own: { code: 4000 },
  },
  browserWhy: { done: { code: 1000 }, leaving: { code: 1001 }, own: { code: 4000 } },
  programWhy: {
    done: { code: 1000 },
    leaving: { code: 1001 },
    type: { code: 1003 },
    big: { code: 1009 },
    extension: { code: 1010 },
    fault: { code: 1011 },
    own: { code: 4000 },
  },
} as const;

/** The questions of `whichTree`. */
export type QuestionName = keyof typeof whichTree;

/** The answers to one question, in order, and where each leads. */
export function answersTo(question: QuestionName): readonly (readonly [answer: string, step: WhichStep])[] {
  return Object.entries(whichTree[question]);
}
