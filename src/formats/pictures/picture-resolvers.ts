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
  description: `The whole as a picture, an SVG document; \`GET /export\` gives it as a file. ${limits.maxDrawnElements} elements at most, the most important first, and a line in it says when it was cut; pages (\`first\`, \`after\`) play no part.`,
};

const graphml = {
  name: "graphml",
  complexity: 500,
  description: `The same as GraphML for yEd and Gephi, ${limits.maxWalkNodes} elements at most.`,
};

/** Gives an answer of an analysis its `picture` and its `graphml`. */
function drawn({ answer, network: networkOf }: Picture<object>): Function {
  @Resolver(() => answer)
  class DrawnResolver {
    @FieldResolver(() => String, picture)
    async picture(@Root() root: object, @Ctx() context: Context): Promise<string> {
      const network = await networkOf(root, context);
      return renderPicture(await readDrawing(context, network, limits.maxDrawnElements), context.gone?.());
    }

    @FieldResolver(() => String, graphml)
    async graphml(@Root() root: object, @Ctx() context: Context): Promise<string> {
      const network = await networkOf(root, context);
      return renderGraphml(await readDrawing(context, network, limits.maxWalkNodes));
    }
  }
  return DrawnResolver;
}

/** The fields `picture` and `graphml` of the answers that can be drawn. */
export const pictureResolvers = (questions: readonly Question[]): Function[] =>
  questions.flatMap(({ picture }) => (picture ? [drawn(picture as Picture<object>)] : []));
