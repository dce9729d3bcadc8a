/** Document of a page: the server knows its text by its hash. */
declare module "*.graphql" {
  const document: { name: string; hash: string };
  export default document;
}
