package redress.command.input;

import redress.command.words.Words;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a person's words, which are a plain text in JSON. */
final class WordsReader extends StdDeserializer<Words> {

    WordsReader() {
        super(Words.class);
    }

    @Override
    public Words deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return context.reportInputMismatch(Words.class, "a text is expected");
        }
        return new Words(json.getString());
    }
}
