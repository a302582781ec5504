/** What was asked of the lab cannot be done. `message` tells what came, what is allowed and where to go instead. */
export class LabError extends Error {
  override readonly name = "LabError";
  readonly code: LabErrorCode;
  constructor(code: LabErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export type LabErrorCode =
  /** The host is not a loopback address and `allowRemote` was not set. */
  | "ERR_LAB_REMOTE"
  /** A path or a query parameter that the lab does not understand. The visitor sees it as HTTP 400. */
  | "ERR_LAB_PARAMETER"
  /** The lab was closed before the observation that was waited for came, or the wait ran out. */
  | "ERR_LAB_NOT_SEEN"
  /** The lab is closed. */
  | "ERR_LAB_CLOSED";
