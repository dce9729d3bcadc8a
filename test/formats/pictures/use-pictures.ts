import { expect } from "@jest/globals";
import { useRepository } from "../../support/repository.js";
import { parseXml, type XmlElement } from "./parse-xml.js";

/** Provides a repository that is emptied before each test, and the pictures of its answers. */
export function usePictures() {
  const repository = useRepository();
  return {
    ...repository,
    /** Returns the elements of the picture of a root field. */
    async drawn(root: string): Promise<XmlElement[]> {
      const { data, errors } = await repository.ask(`{ ${root} { picture } }`);
      expect(errors).toBeUndefined();
      return parseXml((Object.values(data)[0] as any).picture);
    },
  };
}

export const texts = (elements: XmlElement[]) => elements.filter(({ name }) => name === "text").map(({ text }) => text);

/** Returns the boxes by tooltip; the first title is that of the document. */
export const boxes = (elements: XmlElement[]) =>
  elements
    .filter(({ name }) => name === "title")
    .slice(1)
    .map(({ text }) => text);
