/** Error of a file that cannot be read as an ArchiMate model. The message is Indonesian, for people. */
export class ModelFault extends Error {
  constructor(
    /** Stable code, such as NOT_XML or FILE_TOO_LARGE. */
    readonly rule: string,
    message: string,
    readonly line?: number,
    readonly column?: number,
  ) {
    super(message);
  }
}
