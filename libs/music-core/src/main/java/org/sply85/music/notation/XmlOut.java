package org.sply85.music.notation;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements, one a line. */
final class XmlOut {
  private final XMLStreamWriter xml;

  XmlOut(OutputStream out, String docType) throws XMLStreamException {
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeDTD(docType);
    line();
  }

  /** Opens an element with attributes, given as name, value, name, value ... */
  void open(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    writeAttributes(attributes);
    line();
  }

  void close() throws XMLStreamException {
    xml.writeEndElement();
    line();
  }

  void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    writeAttributes(attributes);
    line();
  }

  void text(String name, Object text, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    writeAttributes(attributes);
    xml.writeCharacters(printable(text.toString()));
    xml.writeEndElement();
    line();
  }

  void end() throws XMLStreamException {
    xml.writeEndDocument();
    xml.flush();
  }

  private void writeAttributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], printable(attributes[i + 1]));
    }
  }

  /** Without the control characters and lone surrogates that XML 1.0 cannot hold. */
  private static String printable(String text) {
    return text.codePoints()
        .filter(c -> c >= 0x20 && !(c >= 0xd800 && c <= 0xdfff) && c != 0xfffe && c != 0xffff)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
