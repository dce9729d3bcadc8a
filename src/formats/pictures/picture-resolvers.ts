import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { limits } from "../../common/limits.js";
import type { Picture, Question } from "../../questions/question.js";
import type { Context } from "../../repository/context.js";
import { renderGraphml } from "./graphml.js";
import { readDrawing } from "./read-drawing.js";
import { renderPicture } from "./svg/render-picture.js";

const picture = {
  name: "picture",
  complexity: 500,
  description: `Complete answer as a picture, an SVG document; \`GET /export\` returns it as a file. At most ${limits.maxDrawnElements} elements, the most important first; a line in the picture reports a cut. Independent of pages (\`first\`, \`after\`).`,
};

const graphml = {
  name: "graphml",
  complexity: 500,
  description: `Complete answer as GraphML for yEd and Gephi, at most ${limits.maxWalkNodes} elements.`,
};

/** Returns the resolver of `picture` and `graphml` for an answer. */
function drawn({ answer, network: networkOf }: Picture<object>): Function {
  @Resolver(() => answer)
  class DrawnResolver {
    @FieldResolver(() => String, picture)
    async picture(@Root() root: object, @Ctx() context: Context): Promise<string> {
      const network = await networkOf(root, context);
      const drawing = await readDrawing(context, network, limits.maxDrawnElements);
      return renderPicture(drawing, { client: context.client, gone: context.gone?.() });
    }

    @FieldResolver(() => String, graphml)
    async graphml(@Root() root: object, @Ctx() context: Context): Promise<string> {
      const network = await networkOf(root, context);
      return renderGraphml(await readDrawing(context, network, limits.maxWalkNodes));
    }
  }
  return DrawnResolver;
}

/** Returns the resolvers of `picture` and `graphml` for all answers that can be drawn. */
export const pictureResolvers = (questions: readonly Question[]): Function[] =>
  questions.flatMap(({ picture }) => (picture ? [drawn(picture as Picture<object>)] : []));
