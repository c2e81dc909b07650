const EMAIL = /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\.]+(\.[^\s@,;:<>()[\]"\\.]+)+$/u;

export const isEmail = (text: string): boolean => EMAIL.test(text);

/** A plus and digits, with what people put between them. */
const PHONE = /^\+?[\d\s().\-/]+$/;
const FEWEST_DIGITS = 5;
/** E.164 has no longer ones. */
const MOST_DIGITS = 15;

export const isPhone = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length;
  return PHONE.test(text) && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
};
