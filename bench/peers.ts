/** Two libraries that people use for English text, doing their whole work on the same text as the reader. */
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

export interface Peer {
  readonly name: string
  process(text: string): void
}

export function loadPeers(): Peer[] {
  const wink = winkNLP(model)
  return [
    {
      name: 'wink-nlp (sentences, negation, sentiment, parts of speech, entities)',
      process: text => void wink.readDoc(text).tokens().length(),
    },
    { name: 'compromise (parts of speech, people, places)', process: text => void compromise(text).people().length },
  ]
}
