import type { Plugin } from 'vite';

/**
 * Stops a build in which one of Mantine's sheets would be read before `styles/layers.css` has said which layer is the weakest:
 * our reset would win over Mantine, and buttons lose their ground and their lines. It happens when a piece of the first visit
 * imports an input or a window that belongs into a file of its own.
 */
export function layersFirst(): Plugin {
  return {
    name: 'ruche:layers-first',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type !== 'asset' || !/^assets\/pieces-.*\.css$/.test(name) || !String(file.source).includes('@layer')) continue;
        const culprits = Object.values(bundle).flatMap((chunk) =>
          chunk.type === 'chunk' && chunk.name === 'pieces' ? chunk.moduleIds.filter((id) => id.endsWith('.layer.css')) : [],
        );
        this.error(`${name} holds sheets of Mantine: keep what imports them out of \`pieces\` (vite.config.ts)\n${culprits.join('\n')}`);
      }
    },
  };
}
