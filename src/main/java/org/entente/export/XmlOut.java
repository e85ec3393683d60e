// SPDX-License-Identifier: GPL-3.0-or-later
package org.entente.export;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes XML, one element on each line. Line breaks in attributes are written as references, without which
/// readers take them for blanks (XML 1.0, 3.3.3); the writer of the JDK does not do that.
final class XmlOut {
    private static final XMLOutputFactory FACTORY = new WstxOutputFactory();

    private final XMLStreamWriter xml;

    XmlOut(OutputStream out) throws IOException {
        try {
            xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// Begins an element.
    ///
    /// @param attributes names and values in turn; those without a value are left out
    void start(String name, @Nullable Object... attributes) throws IOException {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// Writes an element that holds nothing.
    void empty(String name, @Nullable Object... attributes) throws IOException {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// Writes an element that holds text.
    void text(String name, String text, @Nullable Object... attributes) throws IOException {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(PlainText.of(text));
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// Ends the element that was begun last.
    void end() throws IOException {
        try {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void flush() throws IOException {
        try {
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void attributes(@Nullable Object[] attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                xml.writeAttribute(String.valueOf(attributes[i]), PlainText.of(value.toString()));
            }
        }
    }
}
