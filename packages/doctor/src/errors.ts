export type DoctorErrorCode = "ERR_DOCTOR_URL" | "ERR_DOCTOR_LOG";

/** A URL or a log that the doctor can do nothing with. Match on `code`, never on the message. */
export class DoctorError extends Error {
  override readonly name = "DoctorError";
  readonly code: DoctorErrorCode;
  readonly hint: string;

  constructor(code: DoctorErrorCode, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
