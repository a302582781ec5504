export type DoctorErrorCode = "ERR_DOCTOR_URL" | "ERR_DOCTOR_OPTION" | "ERR_DOCTOR_LOG";

/** Something in the call that the caller can mend. Match on `code`, never on the message. */
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
