/** Letters that the labels need, so that the Vietnamese part of the font is loaded before them. */
const LETTERS = 'AĐÂĂÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ';
const STYLES = ['500 16px', '600 16px', 'italic 400 16px'];

/** Waits for the font of the labels; one that cannot be had leaves them in the system's face, not out. */
export async function labelFontLoaded(): Promise<void> {
  await Promise.allSettled(
    STYLES.map((style) => document.fonts.load(`${style} 'Be Vietnam Pro'`, LETTERS)),
  );
}
