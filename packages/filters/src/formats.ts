const oncePerUse = <Options, Format>(make: (locale: string, options: Options) => Format) => {
  const made = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const use = `${locale} ${JSON.stringify(options)}`;
    const known = made.get(use);
    if (known) return known;
    const format = make(locale, options);
    made.set(use, format);
    return format;
  };
};

/** Formats, each made once for all: that takes a thousand times as long as to use one. */
export const dateFormat = oncePerUse(
  (locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, options),
);

export const numberFormat = oncePerUse(
  (locale, options: Intl.NumberFormatOptions): Intl.NumberFormat => new Intl.NumberFormat(locale, options),
);
