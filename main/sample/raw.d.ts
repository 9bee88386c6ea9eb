declare module '*?raw' {
  /** The text of the file, taken into the program when it is built. */
  const text: string;
  export default text;
}
