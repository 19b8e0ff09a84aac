// Style sheets are bundled as minified text (see build.ts).
declare module "*.css" {
  const text: string;
  export default text;
}
