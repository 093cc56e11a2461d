/** Sends a sign-in code to a mobile number of mainland China, eleven digits. */
export interface SmsSender {
  sendCode(phone: string, code: string, minutes: number): Promise<void>;
}
