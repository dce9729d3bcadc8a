import { type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { limits } from "../../common/limits.js";
import { Impact } from "../../questions/impact/impact-types.js";
import { NeighbourhoodAnswer } from "../../questions/neighbourhood/neighbourhood-types.js";
import type { Network } from "../../questions/network.js";
import { ownershipNetwork } from "../../questions/ownership/ownership-network.js";
import { Ownership } from "../../questions/ownership/ownership-types.js";
import type { Context } from "../../repository/context.js";
import { renderGraphml } from "./graphml.js";
import { readDrawing } from "./read-drawing.js";
import { renderPicture } from "./svg/render-picture.js";

type NetworkOf<T> = (answer: T, context: Context) => Network | Promise<Network>;

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
function drawn<T extends object>(answer: ClassType<T>, networkOf: NetworkOf<T>): Function {
  @Resolver(() => answer)
  class DrawnResolver {
    @FieldResolver(() => String, picture)
    async picture(@Root() root: object, @Ctx() context: Context): Promise<string> {
      const network = await networkOf(root as T, context);
      return renderPicture(await readDrawing(context, network, limits.maxDrawnElements), context.gone?.());
    }

    @FieldResolver(() => String, graphml)
    async graphml(@Root() root: object, @Ctx() context: Context): Promise<string> {
      const network = await networkOf(root as T, context);
      return renderGraphml(await readDrawing(context, network, limits.maxWalkNodes));
    }
  }
  return DrawnResolver;
}

/** What the schema needs for pictures. */
export const pictureResolvers: Function[] = [
  drawn(Impact, ({ network }) => network()),
  drawn(NeighbourhoodAnswer, ({ network }) => network()),
  drawn(Ownership, (ownership, context) => ownershipNetwork(context, ownership)),
];
